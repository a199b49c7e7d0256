package io.jdlv.render;
public enum MemoryFormat { HEX, DEC, OCT, BIN, RAW }
