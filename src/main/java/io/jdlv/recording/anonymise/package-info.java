/**
 * Recordings that can be shown to others: names, texts, paths and numbers of the program are replaced, the same by the
 * same everywhere, so that the recording still plays and shows the same problem. docs/recordings.md says what stays.
 *
 * <ul>
 *   <li>{@link io.jdlv.recording.anonymise.Anonymiser} copies a recording.
 *   <li>{@code MessageRewriter} knows what each member of a message is, {@code Texts} what in a text is the program's, and
 *       {@code Substitution} by what it is replaced.
 * </ul>
 */
package io.jdlv.recording.anonymise;
