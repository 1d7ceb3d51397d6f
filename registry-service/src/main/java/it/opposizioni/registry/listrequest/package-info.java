/** What an organisation asks for many of its numbers at once, as a file: renewals, withdrawals, and that these are undone. */
package it.opposizioni.registry.listrequest;
