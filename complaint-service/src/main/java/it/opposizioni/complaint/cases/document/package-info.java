/**
 * The authority's own documents in a case: minutes of an inspection, a letter that came by certified mail, an expert's note. Officials add, read and take
 * back; operators and those who complained never see one.
 */
package it.opposizioni.complaint.cases.document;
