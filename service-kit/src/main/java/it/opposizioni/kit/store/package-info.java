/**
 * A store of files, encrypted: AES-256-GCM in chunks of 64 KB, written and read as a stream, with a key for each file that
 * is made out of the service's own and a salt. The header names the service's key, so that keys can be changed one by one. The files are
 * in a directory, or in a bucket of S3 that any number of copies of the service share.
 */
package it.opposizioni.kit.store;
