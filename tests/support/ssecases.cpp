#include "ssecases.h"

namespace feedscope::test {
namespace {

// A literal that may hold NUL.
template <size_t N>
QByteArray bytes(const char (&text)[N])
{
    return QByteArray(text, N - 1);
}

QList<SseCase> dataCases()
{
    return {
        {"nothing", "", {}},
        {"oneEvent", "data: a\n\n", {"message|a"}},
        {"twoEvents", "data: a\n\ndata: b\n\n", {"message|a", "message|b"}},
        {"twoDataLinesAreJoined", "data: a\ndata: b\n\n", {"message|a\nb"}},
        {"threeDataLinesAreJoined", "data: YHOO\ndata: +2\ndata: 10\n\n", {"message|YHOO\n+2\n10"}},
        {"noSpaceAfterColon", "data:a\n\n", {"message|a"}},
        {"onlyOneSpaceIsRemoved", "data:  a \n\n", {"message| a "}},
        {"tabIsKept", "data:\ta\n\n", {"message|\ta"}},
        {"emptyDataDispatchesEmpty", "data:\n\n", {"message|"}},
        {"dataWithoutColonDispatchesEmpty", "data\n\n", {"message|"}},
        {"twoEmptyDataLinesAreOneLineFeed", "data\ndata\n\n", {"message|\n"}},
        {"specExampleWithUnfinishedEnd", "data\n\ndata\ndata\n\ndata:", {"message|", "message|\n"}},
        {"oneSpaceOnlyIsEmpty", "data: \n\n", {"message|"}},
        {"twoSpacesAreOne", "data:  \n\n", {"message| "}},
        {"colonsInTheValueStay", "data: a: b:c\n\n", {"message|a: b:c"}},
        {"dataThatLooksLikeAField", "data: data: id: 1\n\n", {"message|data: id: 1"}},
        {"emptyLineInTheMiddle", "data: a\ndata:\ndata: b\n\n", {"message|a\n\nb"}},
        {"spaceIsNotABlankLine", "data: a\n \n\n", {"message|a"}},
        {"manyBlankLines", "\n\n\ndata: a\n\n\n\ndata: b\n\n\n", {"message|a", "message|b"}},
        {"json", "data: {\"seq\":1,\"x\":\"a:b\"}\n\n", {"message|{\"seq\":1,\"x\":\"a:b\"}"}},
        {"unfinishedEventIsDiscarded", "data: a\n\ndata: b\n", {"message|a"}},
        {"unfinishedLineIsDiscarded", "data: a\n\ndata: b", {"message|a"}},
        {"noBlankLineNoEvent", "data: a", {}},
        {"nulInDataIsKept", bytes("data: a\0b\n\n"), {bytes("message|a\0b")}},
    };
}

QList<SseCase> fieldCases()
{
    return {
        {"namedEvent", "event: add\ndata: 1\n\n", {"add|1"}},
        {"typeDoesNotStick", "event: add\ndata: 1\n\ndata: 2\n\n", {"add|1", "message|2"}},
        {"lastTypeWins", "event: a\nevent: b\ndata: 1\n\n", {"b|1"}},
        {"emptyTypeIsMessage", "event:\ndata: 1\n\n", {"message|1"}},
        {"typeWithoutColonIsMessage", "event: a\nevent\ndata: 1\n\n", {"message|1"}},
        {"typeAfterData", "data: 1\nevent: add\n\n", {"add|1"}},
        {"typeKeepsInnerSpaces", "event:  a b \ndata: 1\n\n", {" a b |1"}},
        {"eventWithoutDataResetsType", "event: add\n\ndata: 1\n\n", {"message|1"}},
        {"fieldNamesAreCaseSensitive", "Data: a\nDATA: b\ndata: c\n\n", {"message|c"}},
        {"unknownFieldIsIgnored", "foo: 1\ndata: a\nbar\n\n", {"message|a"}},
        {"leadingSpaceMakesAnotherField", " data: a\ndata: b\n\n", {"message|b"}},
        {"trailingSpaceMakesAnotherField", "data : a\ndata: b\n\n", {"message|b"}},
        {"prefixIsNotTheField", "dat: a\ndatas: b\ni: 1\n\n", {}},
        {"onlyUnknownFieldsDispatchNothing", "foo: 1\n\n", {}},
        {"comment", ": hello\n", {"comment"}},
        {"bareColonIsAComment", ":\n", {"comment"}},
        {"commentInsideAnEvent", "data: a\n: c\ndata: b\n\n", {"comment", "message|a\nb"}},
        {"commentsDoNotDispatch", ": a\n\n:b\n\n", {"comment", "comment"}},
        {"unfinishedCommentIsNotTold", ": hello", {}},
        {"retry", "retry: 1500\n", {"retry 1500"}},
        {"retryCountsWithoutABlankLine", "retry: 1\nretry: 2\n", {"retry 1", "retry 2"}},
        {"retryZero", "retry: 0\n", {"retry 0"}},
        {"retryWithLeadingZeros", "retry: 0042\n", {"retry 42"}},
        {"retryEmptyIsIgnored", "retry:\nretry\n", {}},
        {"retrySignedIsIgnored", "retry: -1\nretry: +1\n", {}},
        {"retryWithUnitIsIgnored", "retry: 3s\nretry: 3 \nretry:  3\n", {}},
        {"retryFractionIsIgnored", "retry: 1.5\n", {}},
        {"retryIsCapped", "retry: 99999999999999999999999\n", {"retry 3600000"}},
    };
}

QList<SseCase> idCases()
{
    return {
        {"id", "id: 1\ndata: a\n\n", {"lastId 1", "message|a|id=1"}},
        {"idAfterData", "data: a\nid: 1\n\n", {"lastId 1", "message|a|id=1"}},
        {"idDoesNotStickToTheEvent",
         "id: 1\ndata: a\n\ndata: b\n\n",
         {"lastId 1", "message|a|id=1", "message|b"}},
        {"emptyIdClears",
         "id: 1\ndata: a\n\nid\ndata: b\n\n",
         {"lastId 1", "message|a|id=1", "lastId ", "message|b|id="}},
        {"emptyIdWithColonClears", "id:\ndata: a\n\n", {"lastId ", "message|a|id="}},
        {"idWithoutDataCountsAtTheBlankLine", "id: 7\n\ndata: a\n\n", {"lastId 7", "message|a"}},
        {"idWithoutBlankLineDoesNotCount", "id: 7\ndata: a\n", {}},
        {"lastIdLineWins", "id: 1\nid: 2\ndata: a\n\n", {"lastId 2", "message|a|id=2"}},
        {"idWithNulIsIgnored",
         bytes("id: 1\nid: 2\0003\ndata: a\n\n"),
         {"lastId 1", "message|a|id=1"}},
        {"idOfNulAloneIsIgnored", bytes("id: \0\ndata: a\n\n"), {"message|a"}},
        {"idKeepsSpaces", "id:  a b \ndata: a\n\n", {"lastId  a b ", "message|a|id= a b "}},
        {"idInUtf8",
         "id: \xE2\x82\xAC\ndata: a\n\n",
         {"lastId \xE2\x82\xAC", "message|a|id=\xE2\x82\xAC"}},
        {"specExampleWithComment",
         ": test stream\n\ndata: first event\nid: 1\n\ndata:second event\nid\n\ndata:  third event",
         {"comment", "lastId 1", "message|first event|id=1", "lastId ",
          "message|second event|id="}},
    };
}

QList<SseCase> textCases()
{
    return {
        {"byteOrderMarkAtTheStart",
         "\xEF\xBB\xBF"
         "data: a\n\n",
         {"message|a"}},
        {"onlyOneByteOrderMarkIsRemoved",
         "\xEF\xBB\xBF\xEF\xBB\xBF"
         "data: a\ndata: b\n\n",
         {"message|b"}},
        {"byteOrderMarkLaterStays",
         "data: a\n\n\xEF\xBB\xBF"
         "data: b\ndata: \xEF\xBB\xBF"
         "c\n\n",
         {"message|a", "message|\xEF\xBB\xBF"
                       "c"}},
        {"byteOrderMarkAlone", "\xEF\xBB\xBF", {}},
        {"byteOrderMarkBeforeABlankLine", "\xEF\xBB\xBF\n\ndata: a\n\n", {"message|a"}},
        {"halfAByteOrderMarkIsAField",
         "\xEF\xBB"
         "data: a\ndata: b\n\n",
         {"message|b"}},
        {"halfAByteOrderMarkThenWhole",
         "\xEF\xEF\xBB\xBF"
         "data: a\ndata: b\n\n",
         {"message|b"}},
        {"utf8IsKept",
         "data: \xC3\xA9\xE6\x97\xA5\xF0\x9F\x98\x80\n\n",
         {"message|\xC3\xA9\xE6\x97\xA5\xF0\x9F\x98\x80"}},
        {"strayByteIsReplaced",
         "data: a\xFF"
         "b\n\n",
         {"message|a\xEF\xBF\xBD"
          "b"}},
        {"overlongIsReplacedByteByByte",
         "data: \xC0\xAF\n\n",
         {"message|\xEF\xBF\xBD\xEF\xBF\xBD"}},
        {"surrogateIsReplacedByteByByte",
         "data: \xED\xA0\x80\n\n",
         {"message|\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD"}},
        {"truncatedSequenceIsReplacedOnce", "data: \xF0\x9F\x98\n\n", {"message|\xEF\xBF\xBD"}},
        {"truncatedSequenceBeforeText",
         "data: \xE2\x82"
         "x\n\n",
         {"message|\xEF\xBF\xBD"
          "x"}},
        {"beyondUnicodeIsReplaced",
         "data: \xF4\x90\x80\x80\n\n",
         {"message|\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD"}},
        {"brokenIdAndTypeAreReplaced",
         "id: \xFF\nevent: \x80\ndata: a\n\n",
         {"lastId \xEF\xBF\xBD", "\xEF\xBF\xBD|a|id=\xEF\xBF\xBD"}},
        {"unicodeLineEndsAreNone",
         "data: a\xE2\x80\xA8"
         "b\xC2\x85"
         "c\vd\fe\n\n",
         {"message|a\xE2\x80\xA8"
          "b\xC2\x85"
          "c\vd\fe"}},
    };
}

QList<SseCase> lineEndCases()
{
    return {
        {"carriageReturns", "data: a\r\rdata: b\r\r", {"message|a", "message|b"}},
        {"carriageReturnLineFeeds", "data: a\r\n\r\ndata: b\r\n\r\n", {"message|a", "message|b"}},
        {"mixedLineEnds", "data: a\rdata: b\r\ndata: c\n\r\n", {"message|a\nb\nc"}},
        {"lineFeedThenCarriageReturnAreTwo", "data: a\n\rdata: b\n\r", {"message|a", "message|b"}},
        {"crlfIsOneLineEnd", "data: a\r\ndata: b\r\n\r\n", {"message|a\nb"}},
        {"crThenCrlfAreTwo", "data: a\r\r\ndata: b\r\r\n", {"message|a", "message|b"}},
        {"blankLineAtTheVeryStart", "\r\ndata: a\r\n\r\n", {"message|a"}},
    };
}

} // namespace

QList<SseCase> sseCases()
{
    return dataCases() + fieldCases() + idCases() + textCases() + lineEndCases();
}

} // namespace feedscope::test
