/** Numbered facts: where one stands in its publisher's stream, and up to where a subscriber knows them all. */
package it.opposizioni.kit.stream;
