/** The script language as far as a debugger needs it: tokens, scopes, function literals, expressions. It knows no VM. */
package io.jdlv.tengo.syntax;
