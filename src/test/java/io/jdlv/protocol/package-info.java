/** Delve's API as its sources have it, {@code protocol/catalogue}, against what jdlv has made of it. */
package io.jdlv.protocol;
