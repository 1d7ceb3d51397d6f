/** People for whom the registrars write a complaint down. */
package it.opposizioni.complaint.desk;
