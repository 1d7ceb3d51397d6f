/**
 * A whole case tells who complained: it leaves as a file only when a second official has released it to the one who asked (deploy/docs/threats.md T14).
 */
package it.opposizioni.complaint.release;
