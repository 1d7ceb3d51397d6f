/** What an organisation asks for many of its numbers at once, as a file: renewals, withdrawals, that these are undone, and companies that may call them. */
package it.opposizioni.registry.listrequest;
