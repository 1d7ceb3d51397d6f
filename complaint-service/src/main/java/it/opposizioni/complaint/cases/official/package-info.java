/** Who works with cases. */
package it.opposizioni.complaint.cases.official;
