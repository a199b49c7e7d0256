package io.jdlv.lang;
public final class TypeNames { private TypeNames(){} public static String shorten(String t){return t;} }
