/**
 * Copies of what another service publishes: built from nothing, compared and repaired while everything runs. The publisher answers
 * requests with batches of rows as of one of its facts; the copy becomes equal to them and goes on with the facts after it.
 */
package it.opposizioni.kit.replica;
