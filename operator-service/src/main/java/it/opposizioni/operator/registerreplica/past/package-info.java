/** What the copy of the register knows of the past: see {@code docs/call-logs.md}. */
package it.opposizioni.operator.registerreplica.past;
