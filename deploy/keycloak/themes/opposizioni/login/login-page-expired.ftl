<#import "template.ftl" as layout>
<@layout.registrationLayout; section>
<#if section == "header">
${msg("pageExpiredTitle")}
<#elseif section == "form">
<p class="lead instruction" id="instruction1">${msg("pageExpiredText")}</p>
<p class="actions"><a class="btn btn-primary" id="loginContinueLink" href="${url.loginAction}">${msg("pageExpiredContinue")}</a><a id="loginRestartLink" href="${url.loginRestartFlowUrl}">${msg("pageExpiredRestart")}</a></p>
</#if>
</@layout.registrationLayout>
