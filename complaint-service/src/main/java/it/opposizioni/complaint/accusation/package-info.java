/** Who is accused by a complaint, and how strong the evidence is. */
package it.opposizioni.complaint.accusation;
