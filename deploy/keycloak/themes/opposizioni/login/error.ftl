<#import "template.ftl" as layout>
<@layout.registrationLayout displayMessage=false; section>
<#if section == "header">
${msg("errorTitle")}
<#elseif section == "form">
<p class="lead instruction" id="kc-error-message">${kcSanitize(message.summary)?no_esc}</p>
<#if traceId??>
<p class="hint" id="traceId">${msg("traceIdSupportMessage", traceId)}</p>
</#if>
<#if !skipLink?? && (client.baseUrl)?has_content>
<p class="actions"><a class="btn btn-primary" id="backToApplication" href="${client.baseUrl?replace("/(it|en)/$", "/" + lang + "/", "r")}">${msg("backToApplication")}</a></p>
</#if>
</#if>
</@layout.registrationLayout>
