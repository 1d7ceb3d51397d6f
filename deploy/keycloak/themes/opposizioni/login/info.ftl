<#import "template.ftl" as layout>
<@layout.registrationLayout displayMessage=false; section>
<#if section == "header">
<#if messageHeader??>${kcSanitize(msg("${messageHeader}"))?no_esc}<#else>${msg("infoTitle")}</#if>
<#elseif section == "form">
<p class="lead instruction" id="kc-info-message">${kcSanitize(message.summary)?no_esc}<#if requiredActions??><#list requiredActions>: <b><#items as reqActionItem>${kcSanitize(msg("requiredAction.${reqActionItem}"))?no_esc}<#sep>, </#items></b></#list></#if></p>
<#if !skipLink??>
<#if pageRedirectUri?has_content>
<p class="actions"><a class="btn btn-primary" href="${pageRedirectUri}">${msg("backToApplication")}</a></p>
<#elseif actionUri?has_content>
<p class="actions"><a class="btn btn-primary" href="${actionUri}">${msg("proceedWithAction")}</a></p>
<#elseif (client.baseUrl)?has_content>
<p class="actions"><a class="btn btn-primary" href="${client.baseUrl?replace("/(it|en)/$", "/" + lang + "/", "r")}">${msg("backToApplication")}</a></p>
</#if>
</#if>
</#if>
</@layout.registrationLayout>
