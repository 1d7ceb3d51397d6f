/** The authority's own documents of a case: officials add, save and take back. */
package it.opposizioni.portal.cases.document;
