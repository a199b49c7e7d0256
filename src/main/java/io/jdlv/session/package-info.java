/**
 * One debugging session with one server: its connections, what is known of the server and of the stop, the sources and
 * the path rules that lead to them, the configuration. A {@link io.jdlv.session.Session} is shared by everybody who looks
 * at it; a {@link io.jdlv.session.View} holds what belongs to one terminal or script alone, its current frame and its
 * displays. Nothing here knows where output goes: what is found is given back as values, and what fails is thrown.
 */
package io.jdlv.session;
