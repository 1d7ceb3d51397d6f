<#macro logoutOtherSessions>
<div class="choice"><input type="checkbox" id="logout-sessions" name="logout-sessions" value="on"><label for="logout-sessions">${msg("logoutOtherSessions")}</label></div>
</#macro>
