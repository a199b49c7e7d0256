/** Core dumps, of this machine and of others. */
package io.jdlv.core;
