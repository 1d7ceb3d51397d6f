/** Pictures of figures, drawn here on the server; beside each stands a table that says the same. */
package it.opposizioni.portal.chart;
