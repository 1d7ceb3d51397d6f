/** Documents to print and to file: a complaint in the form of the Garante, and the act of a decision. */
package it.opposizioni.complaint.printed;
