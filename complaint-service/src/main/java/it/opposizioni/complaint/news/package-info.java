/** Tells those who complained what has happened to their case besides the stages of their complaints. */
package it.opposizioni.complaint.news;
