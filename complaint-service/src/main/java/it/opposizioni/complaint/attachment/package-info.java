/**
 * Photos, recordings and documents that a reporter adds to a complaint, an operator to its reply, or an official to a case. A file is stored as it came, encrypted, under a random name: its type is what
 * its bytes say, and nothing on the server ever decodes it (deploy/docs/threats.md T17).
 */
package it.opposizioni.complaint.attachment;
