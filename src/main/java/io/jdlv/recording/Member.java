package io.jdlv.recording;

/** The names of what stands in a recording's lines. */
public final class Member {
    /** In the header: what the file is. */
    public static final String FORMAT = "format";
    /** In the header: the version of the format. */
    public static final String VERSION = "version";
    /** In the header: the version of the client. */
    public static final String JDLV = "jdlv";
    /** In the header: the version of the server. */
    public static final String SERVER = "server";
    /** In the header: the moment from which the other lines count. */
    public static final String START = "start";
    /** Seconds since the start. */
    public static final String AT = "at";
    /** Which connection. */
    public static final String CONNECTION = "connection";
    /** Who sent or closed: a {@link Side}. */
    public static final String FROM = "from";
    /** A message, as it went over the connection. */
    public static final String MESSAGE = "message";
    /** What went over the connection and is no message. */
    public static final String TEXT = "text";
    /** What happened to the connection. */
    public static final String EVENT = "event";
    /** A line that was typed. */
    public static final String TYPED = "typed";

    /** The event of a new connection. */
    public static final String OPENED = "opened";
    /** The event of a connection's end. */
    public static final String CLOSED = "closed";

    private Member() {}
}
