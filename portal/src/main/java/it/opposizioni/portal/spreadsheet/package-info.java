/** Tables for spreadsheet programs. */
package it.opposizioni.portal.spreadsheet;
