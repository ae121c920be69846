// Colour and type tokens, light and dark: the one place they are written down. Source: ui-spec.md section 3.
#pragma once
