/** What is deleted, and when. */
package it.opposizioni.registry.retention;
