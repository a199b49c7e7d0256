/**
 * Helpers for tests that need a real {@code dlv} and Go: finding the tools, building debuggees, and running headless
 * servers that never outlive the test. Tests using them are tagged {@code live}.
 */
package io.jdlv.testing;
