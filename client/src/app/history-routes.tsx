import { getRouteApi } from '@tanstack/react-router';
import { RecordPage } from '#features/history/record-page.tsx';
import { SessionsPage } from '#features/history/sessions-page.tsx';

const sessions = getRouteApi('/signed-in/pairs/$pairId/sessions');
const record = getRouteApi('/signed-in/pairs/$pairId/sessions/$number');

export function SessionsRoute() {
  return <SessionsPage {...sessions.useParams()} />;
}

export function RecordRoute() {
  const { pairId, number } = record.useParams();
  return <RecordPage key={number} pairId={pairId} number={Number(number)} />;
}
