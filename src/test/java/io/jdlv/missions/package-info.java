/** The users' workflows, typed as they type them, each test named after its number. */
package io.jdlv.missions;
