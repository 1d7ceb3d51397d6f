<#import "template.ftl" as layout>
<@layout.registrationLayout; section>
<#if section == "header">
${msg("logoutConfirmTitle")}
<#elseif section == "form">
<p class="lead instruction">${msg("logoutConfirmHeader")}</p>
<form id="kc-logout-confirm" action="${url.logoutConfirmAction}" method="post">
<input type="hidden" name="session_code" value="${logoutConfirm.code}">
<p class="actions"><button class="btn btn-primary" type="submit" name="confirmLogout" id="kc-logout" value="true">${msg("doLogout")}</button></p>
</form>
</#if>
</@layout.registrationLayout>
