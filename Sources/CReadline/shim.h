// GNU Readline is licensed under GPL-3.0-or-later: only Sources/veiviser may import this module.
#ifndef VEIVISER_CREADLINE_SHIM_H
#define VEIVISER_CREADLINE_SHIM_H

#include <stdio.h>

#include <readline/history.h>
#include <readline/readline.h>

#endif
