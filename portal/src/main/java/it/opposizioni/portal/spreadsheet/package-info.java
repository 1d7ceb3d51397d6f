/** Tables for programs that reckon. */
package it.opposizioni.portal.spreadsheet;
