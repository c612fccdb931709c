#ifndef TUTOR_CMARK_GFM_SHIM_H
#define TUTOR_CMARK_GFM_SHIM_H

#if !__has_include(<cmark-gfm.h>) || !__has_include(<cmark-gfm-core-extensions.h>)
#error "cmark-gfm is missing. Debian, Ubuntu: sudo apt-get install libcmark-gfm-dev libcmark-gfm-extensions-dev. macOS: brew install cmark-gfm."
#endif

#include <cmark-gfm.h>
#include <cmark-gfm-extension_api.h>
#include <cmark-gfm-core-extensions.h>

#endif
