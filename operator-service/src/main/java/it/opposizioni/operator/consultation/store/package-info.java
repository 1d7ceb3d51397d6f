/**
 * The store of lists and results, encrypted: AES-256-GCM in chunks of 64 KB, written and read as a stream, with a key for each file that
 * is made out of the service's own and a salt. The header names the service's key, so that keys can be changed one by one.
 */
package it.opposizioni.operator.consultation.store;
