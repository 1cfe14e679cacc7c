/** The server's API. Every failure is an {@link ApiError} with words for people. */

const PREFIX = '/api/v1';

export class ApiError extends Error {
  /** @param {string} message @param {string} detail @param {string} kind */
  constructor(message, detail, kind) {
    super(message);
    this.detail = detail;
    this.kind = kind;
  }
}

/** @param {string} method @param {string} path @param {object} [body] @param {AbortSignal} [signal] */
async function ask(method, path, body, signal) {
  let response;
  try {
    response = await fetch(PREFIX + path, {
      method,
      signal,
      headers: body ? { 'Content-Type': 'application/json' } : {},
      body: body ? JSON.stringify(body) : undefined,
    });
  } catch (failure) {
    if (failure.name === 'AbortError') throw failure;
    throw new ApiError('The server does not answer. Probably it was ended; start "espalier serve" again.', '', 'network');
  }
  if (response.status === 204) return null;
  const answer = await response.json();
  if (!response.ok) {
    const error = answer.error ?? {};
    throw new ApiError(error.message ?? `The server answered ${response.status}.`, error.detail ?? '', error.kind ?? '');
  }
  return answer;
}

/** @param {object} subject @param {AbortSignal} [signal] */
export const card = (subject, signal) => ask('POST', '/builds/card', subject, signal);
export const tree = (subject) => ask('POST', '/builds/tree', subject);
export const skills = (subject) => ask('POST', '/builds/skills', subject);
export const powers = (subject) => ask('POST', '/builds/powers', subject);
export const trial = (subject) => ask('POST', '/builds/trial', subject);
export const startRun = (request) => ask('POST', '/runs', request);
export const run = (id) => ask('GET', `/runs/${encodeURIComponent(id)}`);
export const cancelRun = (id) => ask('DELETE', `/runs/${encodeURIComponent(id)}`);
export const result = (id) => ask('GET', `/runs/${encodeURIComponent(id)}/result`);
export const about = () => ask('GET', '/about');
export const knownBuilds = () => ask('GET', '/builds');
export const knownBuild = (id) => ask('GET', `/builds/${encodeURIComponent(id)}`);
export const forgetBuild = (id) => ask('DELETE', `/builds/${encodeURIComponent(id)}`);
export const history = () => ask('GET', '/history');
export const kept = (id) => ask('GET', `/history/${encodeURIComponent(id)}`);
export const forget = (id) => ask('DELETE', `/history/${encodeURIComponent(id)}`);

/** The code of an example. @param {string} name */
export async function example(name) {
  const response = await fetch(`/examples/${name}.txt`);
  if (!response.ok) throw new ApiError('There is no such example.', '', 'not-found');
  return response.text();
}

/**
 * Follows a run. The browser connects anew by itself and says which event it saw last.
 *
 * @param {string} id
 * @param {(kind: 'state'|'progress'|'lost', data: object) => void} tell
 * @returns {() => void} ends it
 */
export function follow(id, tell) {
  const source = new EventSource(`${PREFIX}/runs/${encodeURIComponent(id)}/events`);
  for (const kind of ['state', 'progress']) {
    source.addEventListener(kind, (event) => tell(kind, JSON.parse(event.data)));
  }
  source.addEventListener('error', () => {
    if (source.readyState === EventSource.CLOSED) tell('lost', {});
  });
  return () => source.close();
}
