/** Where calls came from, beside what the sources state of them. */
package it.opposizioni.complaint.evidence.origin;
