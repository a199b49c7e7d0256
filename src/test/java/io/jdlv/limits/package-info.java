/** Values at the ends of what the wire and the client can carry, on a real server. */
package io.jdlv.limits;
