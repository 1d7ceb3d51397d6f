/** Proposals of decisions that an official has begun to write, and goes on with another time. */
package it.opposizioni.portal.cases.draft;
