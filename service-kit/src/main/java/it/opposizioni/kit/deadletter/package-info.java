/** The messages that a service has given up ({@link it.opposizioni.kit.inbox.DeadLetters}), over HTTP. */
package it.opposizioni.kit.deadletter;
