; The installer: for one user, without administrator rights, silent with /S, to another folder with /D=FOLDER.
;   makensis -DVERSION=0.1.0 -DTREE=folder-installed-by-cmake -DOUT=feedscope-setup.exe feedscope.nsi
Unicode true
SetCompressor /SOLID lzma
RequestExecutionLevel user
Name "Feedscope"
OutFile "${OUT}"
Icon "feedscope.ico"
UninstallIcon "feedscope.ico"
InstallDir "$LOCALAPPDATA\Programs\Feedscope"
InstallDirRegKey HKCU "Software\Feedscope" "InstallFolder"
VIProductVersion "${VERSION}.0"
VIAddVersionKey "ProductName" "Feedscope"
VIAddVersionKey "FileDescription" "Feedscope installer"
VIAddVersionKey "FileVersion" "${VERSION}"
VIAddVersionKey "LegalCopyright" "GPL, version 3 or later"

!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\Feedscope"

Page directory
Page instfiles
UninstPage uninstConfirm
UninstPage instfiles

Section
    SetShellVarContext current
    ; An older version goes first, so that no file of it stays; feeds and settings are elsewhere.
    IfFileExists "$INSTDIR\uninstall.exe" 0 +2
        ExecWait '"$INSTDIR\uninstall.exe" /S _?=$INSTDIR'
    SetOutPath "$INSTDIR"
    File /r "${TREE}/*.*"
    WriteUninstaller "$INSTDIR\uninstall.exe"
    CreateShortcut "$SMPROGRAMS\Feedscope.lnk" "$INSTDIR\feedscope.exe"
    WriteRegStr HKCU "Software\Feedscope" "InstallFolder" "$INSTDIR"
    WriteRegStr HKCU "${UNINSTALL}" "DisplayName" "Feedscope"
    WriteRegStr HKCU "${UNINSTALL}" "DisplayVersion" "${VERSION}"
    WriteRegStr HKCU "${UNINSTALL}" "DisplayIcon" "$INSTDIR\feedscope.exe"
    WriteRegStr HKCU "${UNINSTALL}" "Publisher" "The Feedscope developers"
    WriteRegStr HKCU "${UNINSTALL}" "UninstallString" '"$INSTDIR\uninstall.exe"'
    WriteRegStr HKCU "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
    WriteRegDWORD HKCU "${UNINSTALL}" "NoModify" 1
    WriteRegDWORD HKCU "${UNINSTALL}" "NoRepair" 1
SectionEnd

Section "Uninstall"
    SetShellVarContext current
    ; Only what is Feedscope's: a folder somebody chose by mistake keeps everything else.
    IfFileExists "$INSTDIR\feedscope.exe" 0 done
    !include "${FILES}"
    Delete "$INSTDIR\uninstall.exe"
    RMDir "$INSTDIR"
    done:
    Delete "$SMPROGRAMS\Feedscope.lnk"
    DeleteRegKey HKCU "${UNINSTALL}"
    DeleteRegKey HKCU "Software\Feedscope"
    DeleteRegValue HKCU "Software\Microsoft\Windows\CurrentVersion\Run" "Feedscope"
SectionEnd
