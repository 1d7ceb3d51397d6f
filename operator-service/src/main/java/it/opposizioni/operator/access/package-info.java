/** What the authority looks at here is noted, with what for (kit {@code access}). */
package it.opposizioni.operator.access;
