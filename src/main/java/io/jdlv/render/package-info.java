/** Text: values by Delve's rules, tables, listings, highlighting, escaping of everything a target controls. */
package io.jdlv.render;
