/** Traces: off unless the deployment names a receiver, and without personal data. How one goes through HTTP and events: the README, "Traces". */
package it.opposizioni.kit.tracing;
