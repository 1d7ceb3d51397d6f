/** What is deleted, and when. */
package it.opposizioni.operator.retention;
