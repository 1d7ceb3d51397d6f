/**
 * An old backup of a publisher. Its subscribers notice that it gives numbers a second time and say so; it changes nothing until it has
 * asked them what they know of the facts that it has lost, and a registrar has taken that back, or two have ended the search. Then it
 * raises its epoch, and they ask for everything.
 */
package it.opposizioni.kit.recovery;
