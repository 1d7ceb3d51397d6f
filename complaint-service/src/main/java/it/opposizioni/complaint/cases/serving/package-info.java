/** How far serving the acts of decided cases is, as lists of cases tell it; what is known of it comes from {@code notification}. */
package it.opposizioni.complaint.cases.serving;
