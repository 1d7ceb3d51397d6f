/**
 * Signing out ends a session at once, although its tokens have not expired. The portal records which session has ended and informs the
 * services ({@link it.opposizioni.kit.session.SessionEnded}); each of them keeps its own list ({@link it.opposizioni.kit.session.EndedSessions})
 * and refuses a token whose {@code sid} is in it. Tokens of programs have no session and are not looked up.
 */
package it.opposizioni.kit.session;
