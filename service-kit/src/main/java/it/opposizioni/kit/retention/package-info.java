/** Deleting what has been kept for as long as the law wants, without disturbing those who work meanwhile. */
package it.opposizioni.kit.retention;
